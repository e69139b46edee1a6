package org.slipway.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SocketLineTest {
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final CountDownLatch sending = new CountDownLatch(1);
    private final CountDownLatch read = new CountDownLatch(1);
    private final SocketLine line = new SocketLine(socket());

    @Test
    void aLineThatNobodyReadsHoldsUpNoPing() throws InterruptedException {
        Thread sender = new Thread(() -> line.bytes(new byte[1]));
        sender.start();
        sending.await();
        line.ping();
        assertThat(sent).isEmpty();
        read.countDown();
        sender.join();
        line.ping();
        assertThat(sent).containsExactly("sendBinary", "sendPing");
    }

    /** Takes a binary message only once it is read. */
    private Session socket() {
        RemoteEndpoint.Basic remote = made(RemoteEndpoint.Basic.class, method -> {
            if (method.equals("sendBinary")) {
                sending.countDown();
                read.await();
            }
            sent.add(method);
            return null;
        });
        return made(Session.class, method -> method.equals("isOpen") ? Boolean.TRUE : remote);
    }

    private interface Answer {
        @org.jspecify.annotations.Nullable
        Object to(String method) throws Exception;
    }

    private static <T> T made(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName())));
    }
}
