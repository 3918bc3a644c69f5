package xianghui.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Returns that were damaged on their way: none is read with other data where the file can tell. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DamageTest {

    private static final long SEED = 20260423;
    private static final int BLOCK = 512;

    private final Random random = new Random(SEED);

    /** How many files were refused, read as they were, and read otherwise. */
    private int refused;

    private int same;
    private int changed;

    @Test
    void No_flipped_bit_of_an_xlsx_becomes_other_data() {
        byte[] whole = Sample.sent("01");
        String clean = Sample.read(whole);
        for (int i = 0; i < 1000; i++) {
            look(flipped(whole), clean);
        }
        assertThat(refused + same).isEqualTo(1000);
        assertThat(changed).isZero();
        // The others changed a date or another part of a header that nobody needs.
        assertThat(refused).isGreaterThan(950);
    }

    @Test
    void No_xlsx_that_was_cut_short_is_read() {
        byte[] whole = Sample.sent("01");
        String clean = Sample.read(whole);
        for (int i = 0; i < 200; i++) {
            look(Arrays.copyOf(whole, i < 50 ? whole.length - 1 - i : random.nextInt(whole.length)), clean);
        }
        assertThat(refused).isEqualTo(200);
    }

    @Test
    void No_xlsx_whose_blocks_were_swapped_or_zeroed_is_read() {
        byte[] whole = Sample.sent("01");
        String clean = Sample.read(whole);
        for (int i = 0; i < 200; i++) {
            look(swapped(whole), clean);
        }
        for (int i = 0; i < 100; i++) {
            byte[] zeroed = whole.clone();
            int at = random.nextInt(whole.length / BLOCK) * BLOCK;
            Arrays.fill(zeroed, at, at + BLOCK, (byte) 0);
            look(zeroed, clean);
        }
        assertThat(refused).isEqualTo(300);
    }

    @Test
    void A_damaged_xls_is_read_or_refused_and_nothing_else() {
        byte[] whole = Sample.sent("04");
        String clean = Sample.read(whole);
        for (int i = 0; i < 1000; i++) {
            look(flipped(whole), clean);
        }
        // There is no checksum in it: what changed is found by totals and rules, or by the digest of the receipt.
        assertThat(refused + same + changed).isEqualTo(1000);
        int before = refused;
        for (int i = 0; i < 200; i++) {
            look(Arrays.copyOf(whole, random.nextInt(whole.length - BLOCK)), clean);
        }
        assertThat(refused - before).isEqualTo(200);
        for (int i = 0; i < 200; i++) {
            look(swapped(whole), clean);
        }
        assertThat(refused + same + changed).isEqualTo(1400);
    }

    private void look(byte[] content, String clean) {
        try {
            if (Sample.flat(Spreadsheets.open(content)).equals(clean)) {
                same++;
            } else {
                changed++;
            }
        } catch (RefusedFileException e) {
            refused++;
        }
    }

    private byte[] flipped(byte[] whole) {
        byte[] other = whole.clone();
        other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
        return other;
    }

    private byte[] swapped(byte[] whole) {
        int blocks = whole.length / BLOCK;
        int one = random.nextInt(blocks) * BLOCK;
        int two = (one / BLOCK + 1 + random.nextInt(blocks - 1)) % blocks * BLOCK;
        byte[] other = whole.clone();
        System.arraycopy(whole, one, other, two, BLOCK);
        System.arraycopy(whole, two, other, one, BLOCK);
        return other;
    }
}
