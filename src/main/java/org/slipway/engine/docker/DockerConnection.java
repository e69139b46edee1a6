package org.slipway.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.core.LocalDirectorySSLConfig;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Clients that speak one API version to one engine.
 *
 * @param quick for calls that the engine answers at once; ten seconds of silence is a failure
 * @param patient for calls that take their time, such as stopping; a minute of silence is a failure
 * @param streams for what may be silent for hours; whoever uses it sets a bound or can be closed
 * @param quickHttp below {@code quick}, for what the client has no words for
 * @param streamsHttp below {@code streams}
 */
record DockerConnection(
        ApiVersion api,
        DockerClient quick,
        DockerClient patient,
        DockerClient streams,
        DockerHttpClient quickHttp,
        DockerHttpClient streamsHttp)
        implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DockerConnection.class.getName());
    /** Kept here, because a logger that nobody holds forgets its level: the client's retries are no event of ours. */
    private static final Logger CLIENT_LOG = Logger.getLogger("com.github.dockerjava");

    private static final Duration CONNECT = Duration.ofSeconds(5);

    static {
        CLIENT_LOG.setLevel(Level.WARNING);
    }

    static DockerConnection open(EngineAddress address, ApiVersion api) {
        DefaultDockerClientConfig config = config(address, api);
        DockerHttpClient quick = http(address, Duration.ofSeconds(10));
        DockerHttpClient streams = http(address, Duration.ZERO);
        return new DockerConnection(
                api,
                DockerClientImpl.getInstance(config, quick),
                DockerClientImpl.getInstance(config, http(address, Duration.ofSeconds(60))),
                DockerClientImpl.getInstance(config, streams),
                quick,
                streams);
    }

    /** A client of its own; {@code silence} is the longest wait for the next byte, zero for ever. */
    static DockerHttpClient http(EngineAddress address, Duration silence) {
        ZerodepDockerHttpClient.Builder builder = new ZerodepDockerHttpClient.Builder()
                .dockerHost(address.host())
                .connectionTimeout(CONNECT)
                .responseTimeout(silence);
        address.certificates().ifPresent(folder -> builder.sslConfig(new LocalDirectorySSLConfig(folder.toString())));
        return builder.build();
    }

    /** A path of the engine's API in this connection's version. */
    String path(String rest) {
        return "/v" + api + rest;
    }

    private static DefaultDockerClientConfig config(EngineAddress address, ApiVersion api) {
        return new DefaultDockerClientConfig.Builder()
                .withProperties(new Properties())
                .withDockerHost(address.host().toString())
                .withDockerTlsVerify(false)
                .withDockerConfig(System.getProperty("java.io.tmpdir"))
                .withApiVersion(api.toString())
                .withRegistryUrl("http://localhost/unused")
                .build();
    }

    @Override
    public void close() {
        for (DockerClient client : new DockerClient[] {quick, patient, streams}) {
            try {
                client.close();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, () -> "engine-client-not-closed", e);
            }
        }
    }
}
