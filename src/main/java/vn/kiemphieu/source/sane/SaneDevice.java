package vn.kiemphieu.source.sane;

/** A scanner that SANE knows. @param name what {@code --sane} takes */
public record SaneDevice(String name, String vendor, String model, String type) {}
