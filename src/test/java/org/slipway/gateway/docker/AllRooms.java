package org.slipway.gateway.docker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slipway.engine.NetworkSpec;
import org.slipway.gateway.docker.container.ContainerRig;
import org.slipway.gateway.docker.image.ImageRig;
import org.slipway.gateway.docker.image.Shelves;
import org.slipway.gateway.docker.network.NetworkRig;
import org.slipway.gateway.docker.system.SystemRig;
import org.slipway.gateway.docker.volume.VolumeRig;

/** The whole gateway, all rooms with their real endpoints, before an engine on which two learners have their things. */
public final class AllRooms implements AutoCloseable {
    private final RecordingEngine engine;
    private final GatewayRig rig;
    private final List<NetworkSpec> networks = new CopyOnWriteArrayList<>();

    public AllRooms(Path folder) throws IOException {
        engine = new RecordingEngine(folder).answering(TwoLearners::answer);
        Shelves shelves = new Shelves(ImageRig.COURSE, engine);
        List<Endpoints> endpoints = new ArrayList<>(ContainerRig.endpoints(shelves));
        endpoints.addAll(ImageRig.endpoints(shelves, Files.createDirectories(folder.resolve("spool"))));
        endpoints.add(NetworkRig.endpoints(networks));
        endpoints.add(VolumeRig.endpoints());
        endpoints.add(SystemRig.endpoints(shelves));
        rig = new GatewayRig(engine, endpoints);
    }

    public GatewayRig rig() {
        return rig;
    }

    /** What the engine was told to do, look-ups left out: "METHOD /path?query" each. */
    public List<String> deeds() {
        List<String> deeds = new ArrayList<>(engine.requests().stream()
                .map(RecordingEngine.Recorded::line)
                .filter(line -> !line.startsWith("GET "))
                .toList());
        networks.forEach(network -> deeds.add("CREATE NETWORK " + network.name()));
        return deeds;
    }

    /** The body of the last request that was a deed, whole. */
    public String sent() throws InterruptedException {
        List<RecordingEngine.Recorded> all = engine.requests().stream()
                .filter(one -> !one.line().startsWith("GET "))
                .toList();
        RecordingEngine.Recorded last = all.get(all.size() - 1);
        for (int hundredths = 0; hundredths < 500 && !last.closed(); hundredths++) {
            Thread.sleep(10);
        }
        return last.text().split("\r\n\r\n", 2)[1];
    }

    @Override
    public void close() throws IOException {
        rig.close();
        engine.close();
    }
}
