package vn.kiemphieu.cli;

import picocli.CommandLine;

/** The program's entry: arguments in, exit code out. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return new CommandLine(new KiemPhieuCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }
}
