package org.slipway.web.bench;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slipway.compute.container.ContainerException;
import org.slipway.compute.container.ContainerRefused;
import org.slipway.compute.container.CourseImage;

/** Launch a container by filling in a form. */
@Named("launchForm")
@RequestScoped
public class LaunchForm {
    private final LaunchDesk desk;
    private LaunchFields fields = new LaunchFields();
    private String launched = "";

    @Inject
    LaunchForm(LaunchDesk desk) {
        this.desk = desk;
    }

    /** The fields with what the lab suggests where nothing has been filled in yet. */
    public LaunchFields with(@Nullable String port) {
        fields.suggest(port, desk.images().get(0));
        return fields;
    }

    public List<ImageChoice> getImages() {
        return desk.choices();
    }

    /** The port that the chosen image listens on goes into the form. */
    public void imageChosen() {
        Optional<CourseImage> image = desk.image(fields.getImage());
        fields.setTarget(image.map(CourseImage::port).filter(port -> port > 0).orElse(null));
    }

    public void launch() {
        try {
            launched = desk.launch(fields);
            fields = new LaunchFields();
        } catch (ContainerRefused refused) {
            FieldErrors.show(refused.field(), String.valueOf(refused.getMessage()));
        } catch (ContainerException ours) {
            FieldErrors.show("", String.valueOf(ours.getMessage()));
        }
    }

    /** The name of the container that was just launched; blank otherwise. */
    public String getLaunched() {
        return launched;
    }
}
