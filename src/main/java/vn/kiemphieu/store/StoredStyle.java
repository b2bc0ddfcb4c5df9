package vn.kiemphieu.store;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A ballot style as the station keeps it: the files of its template folder.
 *
 * @param hash SHA-256 over the files' names and contents
 */
public record StoredStyle(long key, String contest, String electionHash, String hash, SortedMap<String, byte[]> files) {
    public StoredStyle {
        files = new TreeMap<>(Map.copyOf(files));
    }
}
