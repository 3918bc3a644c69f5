package xianghui.sample;

/** How many of a body's members have each property. */
record Quota(int size, int women, int minority, int outside, int grassroots, int college, int bachelor, int reelected) {

    /** The quotas of all townships, so that every property adds up to its total over them. */
    static Quota[] over(int count, Quota total, int shift) {
        int[][] parts = {
            Shares.even(total.size, count, shift),
            Shares.even(total.women, count, shift + 1),
            Shares.even(total.minority, count, shift + 4),
            Shares.even(total.outside, count, shift + 2),
            Shares.even(total.grassroots, count, shift + 5),
            Shares.even(total.college, count, shift + 3),
            Shares.even(total.bachelor, count, shift + 6),
            Shares.even(total.reelected, count, shift + 7)
        };
        Quota[] quotas = new Quota[count];
        for (int at = 0; at < count; at++) {
            quotas[at] = new Quota(
                    parts[0][at],
                    parts[1][at],
                    parts[2][at],
                    parts[3][at],
                    parts[4][at],
                    parts[5][at],
                    parts[6][at],
                    parts[7][at]);
        }
        return quotas;
    }
}
