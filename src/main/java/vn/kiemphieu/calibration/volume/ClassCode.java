package vn.kiemphieu.calibration.volume;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * A compiled class without what is there for debuggers only, so that a comment or an empty line changes nothing; the
 * layout is that of the Java Virtual Machine Specification, chapter 4.
 */
final class ClassCode {
    private static final Set<String> FOR_DEBUGGERS =
            Set.of("LineNumberTable", "LocalVariableTable", "LocalVariableTypeTable", "SourceFile");

    private final DataInputStream in;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(kept);
    private final Set<String> used = new TreeSet<>();
    private String[] texts;

    private ClassCode(byte[] file) throws IOException {
        this.in = new DataInputStream(new ByteArrayInputStream(file));
        copy(8); // magic and version
        constants();
        copy(6); // access, this, super
        int interfaces = copyCount();
        copy(2 * interfaces);
        members();
        members();
        attributes();
    }

    static ClassCode of(byte[] file) throws IOException {
        return new ClassCode(file);
    }

    /** What is left; no class file any more. */
    byte[] bytes() {
        return kept.toByteArray();
    }

    /** Names of the classes it uses, with slashes. */
    Set<String> used() {
        return used;
    }

    private void constants() throws IOException {
        int count = copyCount();
        texts = new String[count];
        int[] classes = new int[count];
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            out.writeByte(tag);
            switch (tag) {
                case 1 -> {
                    texts[i] = in.readUTF();
                    out.writeUTF(texts[i]);
                }
                case 7 -> classes[i] = copyCount();
                case 8, 16, 19, 20 -> copy(2);
                case 15 -> copy(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> copy(4);
                case 5, 6 -> {
                    copy(8);
                    i++; // a long takes two places
                }
                default -> throw new IOException("constant of an unknown kind: " + tag);
            }
        }
        for (int name : classes) {
            if (name > 0) {
                used.add(texts[name].replaceAll("^\\[+L?|;$", ""));
            }
        }
    }

    private void members() throws IOException {
        for (int left = copyCount(); left > 0; left--) {
            copy(6); // access, name, descriptor
            attributes();
        }
    }

    private void attributes() throws IOException {
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            String name = texts[in.readUnsignedShort()];
            int length = in.readInt();
            if (FOR_DEBUGGERS.contains(name)) {
                in.skipNBytes(length);
            } else if (name.equals("Code")) {
                copy(4); // stack, locals
                int code = in.readInt();
                out.writeInt(code);
                copy(code);
                copy(8 * copyCount()); // handlers
                attributes();
            } else {
                out.writeUTF(name);
                copy(length);
            }
        }
    }

    private int copyCount() throws IOException {
        int count = in.readUnsignedShort();
        out.writeShort(count);
        return count;
    }

    private void copy(int bytes) throws IOException {
        out.write(in.readNBytes(bytes));
    }
}
