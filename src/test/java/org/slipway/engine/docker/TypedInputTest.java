package org.slipway.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TypedInputTest {
    private static final int MORE_THAN_FITS = 300;

    private final TypedInput input = new TypedInput();
    private final OutputStream typist = input.writer();

    @Test
    void whatIsTypedIsReadInOrder() throws IOException {
        typist.write("ab".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        typist.write('c');
        input.close();
        assertThat(new String(input.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("abc");
    }

    @Test
    void aTerminalThatReadsNothingHoldsNobodyForEver() {
        assertThatExceptionOfType(IOException.class).isThrownBy(this::typeTooMuch);
    }

    @Test
    void onceItReadsAgainItCanBeTypedIntoAgain() throws IOException {
        assertThatExceptionOfType(IOException.class).isThrownBy(this::typeTooMuch);
        assertThat(input.read()).isEqualTo('x');
        typist.write('y');
    }

    @Test
    void theStuckTerminalIsWaitedForOnce() {
        assertThatExceptionOfType(IOException.class).isThrownBy(this::typeTooMuch);
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (int i = 0; i < 100; i++) {
                assertThatExceptionOfType(IOException.class).isThrownBy(() -> typist.write('x'));
            }
        });
    }

    private void typeTooMuch() throws IOException {
        for (int i = 0; i < MORE_THAN_FITS; i++) {
            typist.write('x');
        }
    }
}
