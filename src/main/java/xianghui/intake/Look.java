package xianghui.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;

/** A file as it looked at one moment: while nobody writes into it, two looks are equal. */
record Look(long size, Instant changed, String identity) {

    static Look at(Path file) throws IOException {
        BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new Look(seen.size(), seen.lastModifiedTime().toInstant(), String.valueOf(seen.fileKey()));
    }

    /** Whether it was changed so shortly before that moment that somebody may still be at it. */
    boolean isYoung(Instant now, Duration still) {
        Duration age = Duration.between(changed, now).abs();
        return age.compareTo(still) < 0;
    }
}
