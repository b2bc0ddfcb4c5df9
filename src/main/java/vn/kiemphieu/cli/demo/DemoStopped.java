package vn.kiemphieu.cli.demo;

/** A command of the demonstration did not end as it should; what it had to say has been said. */
final class DemoStopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    DemoStopped(int exitCode) {
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
