package vn.kiemphieu.measurement;

import java.util.Arrays;

/**
 * Joins ink over short stretches of print that hide a stroke, along lines and along columns. Such stretches are dark
 * themselves, so that only dark pixels are looked at.
 */
final class Bridges {
    private static final int NONE = -1;

    private Bridges() {}

    /**
     * Marks the hidden pixels between two inked ones as {@link VoterInk#HIDDEN}.
     *
     * @param unseen where a stroke would not show
     * @param dark the page's runs of dark pixels
     * @param longest hidden pixels that may lie between
     */
    static void build(byte[] mask, Unseen unseen, Runs dark, int width, int longest) {
        for (int run = 0; run < dark.count(); run++) {
            alongLine(mask, unseen, dark.begin(run), dark.end(run), longest);
        }
        downColumns(mask, unseen, dark, width, longest);
    }

    private static void alongLine(byte[] mask, Unseen unseen, int begin, int end, int longest) {
        int last = NONE;
        for (int i = begin; i < end; i++) {
            if (mask[i] == VoterInk.INK) {
                if (last != NONE && i - last - 1 <= longest) {
                    Arrays.fill(mask, last + 1, i, VoterInk.HIDDEN);
                }
                last = i;
            } else if (last != NONE && !unseen.at(i)) {
                last = NONE;
            }
        }
    }

    /** All columns at once, line by line: memory is read in its order. */
    private static void downColumns(byte[] mask, Unseen unseen, Runs dark, int width, int longest) {
        int[] last = new int[width]; // the line of the column's last ink, while nothing but hidden pixels followed
        int[] seen = new int[width]; // the column's last dark line
        Arrays.fill(seen, NONE);
        for (int y = 0; y < dark.lines(); y++) {
            for (int run = dark.first(y); run < dark.first(y + 1); run++) {
                for (int i = dark.begin(run); i < dark.end(run); i++) {
                    int x = i - y * width;
                    boolean open = seen[x] == y - 1 && y > 0 && last[x] != NONE;
                    seen[x] = y;
                    if (mask[i] == VoterInk.INK) {
                        for (int q = last[x] + 1; open && y - last[x] - 1 <= longest && q < y; q++) {
                            mask[q * width + x] = VoterInk.HIDDEN;
                        }
                        last[x] = y;
                    } else if (!open || !unseen.at(i)) {
                        last[x] = NONE;
                    }
                }
            }
        }
    }
}
