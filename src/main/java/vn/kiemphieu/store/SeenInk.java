package vn.kiemphieu.store;

import java.util.Optional;

/**
 * What a sheet's ink says about its paper.
 *
 * @param trace where the ink lies, kept to know the paper again; empty where there is none to know it by
 * @param fedBefore key of the sheet that is the same paper by its ink
 */
public record SeenInk(Optional<byte[]> trace, Optional<Long> fedBefore) {
    public static final SeenInk NONE = new SeenInk(Optional.empty(), Optional.empty());
}
