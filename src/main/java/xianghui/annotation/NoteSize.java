package xianghui.annotation;

/**
 * How large the box of a note must be for its whole text to be seen.
 *
 * @param width in points
 * @param height in points
 */
record NoteSize(int width, int height) {

    private static final int WIDE = 230;
    /** So many full-width characters of ten points. */
    private static final int A_LINE = 21;

    private static final int LINE = 14;
    private static final int TALLEST = 420;

    static NoteSize of(String text) {
        int lines = text.lines()
                .mapToInt(line -> Math.max(1, (line.length() + A_LINE - 1) / A_LINE))
                .sum();
        return new NoteSize(WIDE, Math.min(TALLEST, lines * LINE + 12));
    }
}
