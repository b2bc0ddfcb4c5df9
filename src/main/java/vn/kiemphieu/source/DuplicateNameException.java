package vn.kiemphieu.source;

import java.nio.file.Path;

/** Two files of one run carry one name, so that a result could not be traced to its sheet; wrong usage. */
public final class DuplicateNameException extends RuntimeException {
    private final String name;
    private final Path first;
    private final Path second;

    DuplicateNameException(String name, Path first, Path second) {
        super(name + ": " + first + ", " + second);
        this.name = name;
        this.first = first;
        this.second = second;
    }

    /** The name relative to the input, as it would stand in {@code reads.csv}. */
    public String name() {
        return name;
    }

    public Path first() {
        return first;
    }

    public Path second() {
        return second;
    }
}
