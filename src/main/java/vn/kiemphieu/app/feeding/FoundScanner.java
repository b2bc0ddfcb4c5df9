package vn.kiemphieu.app.feeding;

/** A scanner that answers to a name. @param name as its maker or owner calls it */
public record FoundScanner(String name, FeedOrigin origin) {

    /** What tells it from another of the same name. */
    public String address() {
        if (origin instanceof FeedOrigin.Sane sane) {
            return sane.device();
        }
        if (origin instanceof FeedOrigin.Escl escl) {
            return escl.url();
        }
        return origin instanceof FeedOrigin.Windows windows ? windows.driver() + " " + windows.device() : "";
    }
}
