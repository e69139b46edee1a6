package org.slipway.course.markdown;

/** What a page may point at. Both methods throw {@link org.slipway.course.yaml.FaultyFile} for what is not there. */
public interface References {
    /** The address that a link's destination, as written, leads to. */
    String link(String destination, Place place);

    /** The SVG element of a figure, ready to stand in a page; its ids start with the prefix, so that they stay unique there. */
    String figure(String destination, String idPrefix, Place place);
}
