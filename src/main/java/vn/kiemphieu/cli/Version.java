package vn.kiemphieu.cli;

import picocli.CommandLine.IVersionProvider;
import vn.kiemphieu.app.StationWiring;

/** The program's name and version as built. */
public final class Version implements IVersionProvider {

    /** Name and version as one word of text, for records. */
    public static String program() {
        return StationWiring.program();
    }

    @Override
    public String[] getVersion() {
        return new String[] {program()};
    }
}
