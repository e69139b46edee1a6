package org.slipway.web.author;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.slipway.course.Courses;
import org.slipway.lab.Lab;
import org.slipway.lab.LabEntry;
import org.slipway.lab.LabFault;
import org.slipway.lab.Labs;

/** What a preview shows, as a word that changes with it, and what is wrong with the files meanwhile. */
@ApplicationScoped
class PreviewStamp {
    private final Labs labs;
    private final Courses courses;

    @Inject
    PreviewStamp(Labs labs, Courses courses) {
        this.labs = labs;
        this.courses = courses;
    }

    String of(String chapter, String lab) {
        return labs.lab(lab).map(Lab::version).orElse("none")
                + "-"
                + courses.byId(chapter)
                        .map(found -> Integer.toHexString(found.hashCode()))
                        .orElse("none");
    }

    /** Blank when all is well. */
    String fault(String lab) {
        return labs.entryNow(lab)
                .flatMap(LabEntry::fault)
                .map(LabFault::toString)
                .or(courses::trouble)
                .orElse("");
    }
}
