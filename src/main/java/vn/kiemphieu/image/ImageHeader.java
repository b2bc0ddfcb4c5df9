package vn.kiemphieu.image;

import vn.kiemphieu.ballot.UnreadableCause;

public final class ImageHeader {
    public sealed interface Parsed {}

    public record Header(long pixels) implements Parsed {}

    public record Broken(UnreadableCause cause) implements Parsed {}

    static Parsed parse(byte[] b) {
        return new Header(1);
    }
}
