package xianghui.draft;

import java.util.Arrays;
import java.util.List;

/** Finds the longest common subsequence of two lists. */
final class Common {

    /** Beyond this many comparisons two lists are compared at their ends alone. */
    private static final long MOST = 25_000_000;

    private Common() {}

    /** For each element of the one the index of its partner in the other, or -1. */
    static int[] subsequence(List<String> one, List<String> other) {
        int[] partners = new int[one.size()];
        Arrays.fill(partners, -1);
        int head = 0;
        while (head < one.size() && head < other.size() && one.get(head).equals(other.get(head))) {
            partners[head] = head;
            head++;
        }
        int oneEnd = one.size();
        int otherEnd = other.size();
        while (oneEnd > head && otherEnd > head && one.get(oneEnd - 1).equals(other.get(otherEnd - 1))) {
            oneEnd--;
            otherEnd--;
            partners[oneEnd] = otherEnd;
        }
        long size = (long) (oneEnd - head) * (otherEnd - head);
        if (size > 0 && size <= MOST) {
            middle(one, other, head, oneEnd, otherEnd, partners);
        }
        return partners;
    }

    private static void middle(
            List<String> one, List<String> other, int head, int oneEnd, int otherEnd, int[] partners) {
        int rows = oneEnd - head;
        int columns = otherEnd - head;
        int[][] length = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                length[i][j] = one.get(head + i).equals(other.get(head + j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        for (int i = 0, j = 0; i < rows && j < columns; ) {
            if (one.get(head + i).equals(other.get(head + j))) {
                partners[head + i] = head + j;
                i++;
                j++;
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }
}
