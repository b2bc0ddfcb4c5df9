package vn.kiemphieu.app.feeding;

/** A scanner that answers to a name. @param name as its maker or owner calls it */
public record FoundScanner(String name, FeedOrigin origin) {}
