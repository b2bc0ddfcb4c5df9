package vn.kiemphieu.rescan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Traces as bytes to keep. */
public final class TraceBytes {
    private static final int VERSION = 1;

    private TraceBytes() {}

    public static byte[] of(InkTrace trace) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeByte(VERSION);
            out.writeShort(trace.width());
            out.writeShort(trace.height());
            out.writeShort(trace.rowMm2().length);
            for (double mm2 : trace.rowMm2()) {
                out.writeFloat((float) mm2);
            }
            out.writeInt(trace.at().length);
            int before = 0;
            for (int at : trace.at()) {
                out.writeInt(at - before);
                before = at;
            }
            out.write(trace.level());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException when the bytes are not those of a trace of this version */
    public static InkTrace parse(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            if (in.readByte() != VERSION) {
                throw new IllegalArgumentException("a trace of another version");
            }
            int width = in.readUnsignedShort();
            int height = in.readUnsignedShort();
            double[] rowMm2 = new double[in.readUnsignedShort()];
            for (int i = 0; i < rowMm2.length; i++) {
                rowMm2[i] = in.readFloat();
            }
            int[] at = new int[in.readInt()];
            int before = 0;
            for (int i = 0; i < at.length; i++) {
                at[i] = before += in.readInt();
            }
            return new InkTrace(width, height, at, in.readNBytes(at.length), rowMm2);
        } catch (IOException e) {
            throw new IllegalArgumentException("no trace", e);
        }
    }
}
