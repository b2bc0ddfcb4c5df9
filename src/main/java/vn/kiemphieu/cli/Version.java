package vn.kiemphieu.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The program's name and version as built. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String built = Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(chưa đóng gói)");
        return new String[] {"Kiểm Phiếu " + built};
    }
}
