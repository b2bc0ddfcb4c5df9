package vn.kiemphieu.weighing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Small decision trees whose leaves add up to a score for each class (gradient boosting, Friedman 2001); the chances are
 * the scores' softmax. Immutable, so thread-safe.
 *
 * @param names of the numbers the trees ask about, in the order they are given in
 * @param start score of each class before any tree
 * @param trees tree {@code i} adds to the score of class {@code i} modulo the number of classes
 */
public record BoostedTrees(List<String> names, List<Float> start, List<Tree> trees) {
    private static final int FORMAT = 0x4b505431; // "KPT1"
    private static final int LEAF = -1;

    public BoostedTrees {
        names = List.copyOf(names);
        start = List.copyOf(start);
        trees = List.copyOf(trees);
    }

    /**
     * One tree, its root first.
     *
     * @param number which number a node asks about; −1 in a leaf
     * @param value the limit of a node, with which one goes left; what a leaf adds
     * @param left the node that follows up to the limit
     * @param right the node that follows beyond it
     */
    public record Tree(short[] number, float[] value, short[] left, short[] right) {
        float add(float[] numbers) {
            int node = 0;
            while (number[node] != LEAF) {
                node = numbers[number[node]] <= value[node] ? left[node] : right[node];
            }
            return value[node];
        }
    }

    public int classes() {
        return start.size();
    }

    /**
     * @param numbers in the order of the names
     * @return chance of each class; they sum up to 1
     */
    public float[] chances(float[] numbers) {
        return chances(List.of(numbers)).get(0);
    }

    /** The same for several rows: tree by tree, for one is soon out of the processor's sight when all others follow. */
    public List<float[]> chances(List<float[]> rows) {
        double[][] scores = new double[rows.size()][];
        Arrays.setAll(
                scores, r -> start.stream().mapToDouble(Float::doubleValue).toArray());
        for (int i = 0; i < trees.size(); i++) {
            Tree tree = trees.get(i);
            int of = i % start.size();
            for (int r = 0; r < scores.length; r++) {
                scores[r][of] += tree.add(rows.get(r));
            }
        }
        return Arrays.stream(scores).map(BoostedTrees::softmax).toList();
    }

    /** Chances from scores. */
    public static float[] softmax(double[] scores) {
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - most);
        }
        float[] chances = new float[scores.length];
        for (int k = 0; k < scores.length; k++) {
            chances[k] = (float) (Math.exp(scores[k] - most) / sum);
        }
        return chances;
    }

    /** The file's bytes: big-endian, names as Java writes them, then every tree node by node. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeShort(names.size());
            for (String name : names) {
                out.writeUTF(name);
            }
            out.writeByte(start.size());
            for (float score : start) {
                out.writeFloat(score);
            }
            out.writeShort(trees.size());
            for (Tree tree : trees) {
                out.writeShort(tree.number().length);
                for (int i = 0; i < tree.number().length; i++) {
                    out.writeShort(tree.number()[i]);
                    out.writeFloat(tree.value()[i]);
                    out.writeShort(tree.left()[i]);
                    out.writeShort(tree.right()[i]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws UncheckedIOException when the bytes are no such file */
    public static BoostedTrees of(byte[] file) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
            if (in.readInt() != FORMAT) {
                throw new IOException("no boosted trees");
            }
            List<String> names = new ArrayList<>();
            for (int n = in.readShort(); n > 0; n--) {
                names.add(in.readUTF());
            }
            List<Float> start = new ArrayList<>();
            for (int n = in.readByte(); n > 0; n--) {
                start.add(in.readFloat());
            }
            List<Tree> trees = new ArrayList<>();
            for (int n = in.readShort(); n > 0; n--) {
                trees.add(tree(in));
            }
            return new BoostedTrees(names, start, trees);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tree tree(DataInputStream in) throws IOException {
        int nodes = in.readShort();
        Tree tree = new Tree(new short[nodes], new float[nodes], new short[nodes], new short[nodes]);
        for (int i = 0; i < nodes; i++) {
            tree.number()[i] = in.readShort();
            tree.value()[i] = in.readFloat();
            tree.left()[i] = in.readShort();
            tree.right()[i] = in.readShort();
        }
        return tree;
    }
}
