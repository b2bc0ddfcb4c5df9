package vn.kiemphieu.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The program's name and version as built. */
public final class Version implements IVersionProvider {
    private static final String NAME = "Kiểm Phiếu";

    /** Name and version as one word of text, for records. */
    public static String program() {
        return NAME + " "
                + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                        .orElse("(chưa đóng gói)");
    }

    @Override
    public String[] getVersion() {
        return new String[] {program()};
    }
}
