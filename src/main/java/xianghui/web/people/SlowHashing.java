package xianghui.web.people;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import xianghui.people.PasswordHashing;

/** Hashes two passwords at a time, each of which takes much memory; all others wait for their turn. */
final class SlowHashing implements PasswordHashing {

    private final PasswordEncoder encoder;
    private final Semaphore places = new Semaphore(2, true);

    SlowHashing(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public String hash(String password) {
        return inTurn(() -> String.valueOf(encoder.encode(password)));
    }

    @Override
    public boolean matches(String password, String hash) {
        return inTurn(() -> encoder.matches(password, hash));
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
