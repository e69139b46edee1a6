package org.slipway.course;

import java.util.List;
import org.slipway.course.markdown.Heading;

/**
 * A chapter as a page shows it.
 *
 * @param id names it in addresses and in what is kept of a learner's reading; unique over all courses
 * @param part the group it stands under in the list, e.g. Containers
 * @param number its place in the course, from 1
 * @param minutes how long reading takes
 * @param objective what a reader can do after it
 * @param labs ids of the labs beside it
 * @param html its sanitised page without the title; headings start at level 2
 * @param headings what "on this page" lists
 */
public record Chapter(
        String id,
        String title,
        String part,
        int number,
        int minutes,
        String objective,
        List<String> labs,
        String html,
        List<Heading> headings) {}
