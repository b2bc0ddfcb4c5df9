package vn.kiemphieu.image;

/** A round place on a page, pixels; pixel centres have whole numbers. */
public record Disc(double x, double y, double radius) {
    Disc scaled(double factor) {
        Affine map = Affine.resampling(factor);
        return new Disc(map.x(x, y), map.y(x, y), radius * factor);
    }
}
