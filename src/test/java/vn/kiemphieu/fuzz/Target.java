package vn.kiemphieu.fuzz;

import java.util.List;

/**
 * Something that reads what others made.
 *
 * @param reads may refuse by {@link vn.kiemphieu.ballot.StationException} only
 */
record Target(String name, List<byte[]> seeds, Reading reads) {
    interface Reading {
        void read(byte[] bytes) throws Exception;
    }

    @Override
    public String toString() {
        return name;
    }
}
