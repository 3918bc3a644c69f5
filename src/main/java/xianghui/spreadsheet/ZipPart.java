package xianghui.spreadsheet;

import java.util.Locale;

/**
 * One entry of an archive, of which both its headers say the same.
 *
 * @param name as it stands in the archive
 * @param checksum its CRC-32
 * @param packed number of bytes in the archive, as {@code unpacked} is the number of those packed
 * @param offset of its first packed byte
 */
record ZipPart(String name, boolean deflated, long checksum, int packed, long unpacked, int offset) {

    /** The name as everyone finds it who does not look at case, direction of slashes or a leading slash. */
    String folded() {
        return folded(name);
    }

    static String folded(String name) {
        String forward = name.replace('\\', '/');
        return (forward.startsWith("/") ? forward.substring(1) : forward).toLowerCase(Locale.ROOT);
    }
}
