package org.slipway.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an engine tells of its objects beyond their state; bounded and failing as {@link Engine} is. */
public interface Inspector {
    /** How a container was made and what became of it, empty when there is none of this id or name. */
    Optional<SandboxDetail> details(String id);

    /** The image under this reference or id in full, empty when the engine does not have it. */
    Optional<ImageDetail> imageDetails(String reference);

    /** The images that have a tag which begins so, each once. */
    List<ImageDetail> imagesTagged(String prefix);

    /** What made each layer of an image, newest first, empty steps too. */
    List<String> history(String reference);

    /** The networks that carry all these labels, with their members. */
    List<NetworkDetail> networkDetails(Map<String, String> labels);

    /** The volumes that carry all these labels. */
    List<VolumeInfo> volumes(Map<String, String> labels);
}
