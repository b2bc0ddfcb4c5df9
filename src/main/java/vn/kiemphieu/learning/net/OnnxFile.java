package vn.kiemphieu.learning.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A network as an ONNX model (onnx.ai, IR version 8, operator set 13), which OpenCV and others run. */
public final class OnnxFile {
    /** Names of the model's two inputs, shapes N × channels × height × width. */
    public static final String CLOSE = "close";

    public static final String WIDE = "wide";
    /** Name of its output, shape N × classes: chances that sum up to 1. */
    public static final String CHANCES = "chances";

    private static final int IR_VERSION = 8;
    private static final int OPERATORS = 13;

    private final Network network;
    private final ProtoMessage graph = new ProtoMessage();

    private OnnxFile(Network network) {
        this.network = network;
    }

    public static byte[] of(Network network) {
        return new OnnxFile(network).bytes();
    }

    private byte[] bytes() {
        Network.Shape s = network.shape();
        List<ProtoMessage> weights = new ArrayList<>();
        String near = eye(CLOSE, network.close(), weights);
        String far = eye(WIDE, network.wide(), weights);
        node("Flatten", "near", List.of(near), new ProtoMessage());
        int across = network.wide().get(network.wide().size() - 1).outWidth();
        node("MaxPool", "peak", List.of(far), integers("kernel_shape", 1, across));
        node("Flatten", "far", List.of("peak"), new ProtoMessage());
        node("Concat", "seen", List.of("near", "far"), integer("axis", 1));
        dense("hidden", "seen", channelByChannel(network.hidden()), network.hidden(), weights);
        node("Relu", "thought", List.of("hidden"), new ProtoMessage());
        Dense last = network.last();
        dense("scores", "thought", numbers(last.at(), last.weights()), last, weights);
        node("Softmax", CHANCES, List.of("scores"), integer("axis", 1));
        graph.text(2, "strikes");
        weights.forEach(tensor -> graph.message(5, tensor));
        graph.message(11, value(CLOSE, s.channels(), s.closeHeight(), s.closeWidth()));
        graph.message(11, value(WIDE, s.channels(), s.wideHeight(), s.wideWidth()));
        graph.message(12, value(CHANCES, s.classes()));
        return new ProtoMessage()
                .number(1, IR_VERSION)
                .text(2, "kiemphieu")
                .message(7, graph)
                .message(8, new ProtoMessage().text(1, "").number(2, OPERATORS))
                .toBytes();
    }

    private String eye(String input, List<Convolution> layers, List<ProtoMessage> weights) {
        String from = input;
        for (int i = 0; i < layers.size(); i++) {
            Convolution c = layers.get(i);
            String name = input + i;
            float[] kernels = turned(c.at(), c.side() * c.side(), c.channels(), c.filters());
            weights.add(tensor(name + "w", kernels, c.filters(), c.channels(), c.side(), c.side()));
            weights.add(tensor(name + "b", numbers(c.at() + c.weights(), c.filters()), c.filters()));
            ProtoMessage attributes = integers("kernel_shape", c.side(), c.side());
            attributes.append(integers("strides", c.stride(), c.stride()));
            attributes.append(integers("pads", c.pad(), c.pad(), c.pad(), c.pad()));
            node("Conv", name, List.of(from, name + "w", name + "b"), attributes);
            node("Relu", name + "r", List.of(name), new ProtoMessage());
            from = name + "r";
        }
        return from;
    }

    private void dense(String name, String input, float[] weights, Dense layer, List<ProtoMessage> tensors) {
        tensors.add(tensor(name + "w", weights, layer.inputs(), layer.outputs()));
        tensors.add(tensor(name + "b", numbers(layer.at() + layer.weights(), layer.outputs()), layer.outputs()));
        node("Gemm", name, List.of(input, name + "w", name + "b"), new ProtoMessage());
    }

    /** The weights of the hidden layer where the first eye's numbers stand channel by channel, as is usual in ONNX. */
    private float[] channelByChannel(Dense layer) {
        Convolution end = network.close().get(network.close().size() - 1);
        float[] weights = numbers(layer.at(), layer.weights());
        int outputs = layer.outputs();
        for (int pixel = 0; pixel < end.pixels(); pixel++) {
            for (int f = 0; f < end.filters(); f++) {
                int from = layer.at() + (pixel * end.filters() + f) * outputs;
                System.arraycopy(network.parameters(), from, weights, (f * end.pixels() + pixel) * outputs, outputs);
            }
        }
        return weights;
    }

    /** Kernels one after the other, in each its channels, from weights place by place, channel by channel. */
    private float[] turned(int at, int places, int channels, int filters) {
        float[] turned = new float[places * channels * filters];
        for (int i = 0; i < turned.length; i++) {
            int f = i % filters;
            int c = i / filters % channels;
            int place = i / filters / channels;
            turned[(f * channels + c) * places + place] = network.parameters()[at + i];
        }
        return turned;
    }

    private float[] numbers(int at, int count) {
        return Arrays.copyOfRange(network.parameters(), at, at + count);
    }

    /** The node's only output bears its name. */
    private void node(String operator, String name, List<String> inputs, ProtoMessage attributes) {
        ProtoMessage node = new ProtoMessage();
        inputs.forEach(input -> node.text(1, input));
        node.text(2, name).text(3, name).text(4, operator);
        node.append(attributes);
        graph.message(1, node);
    }

    private static ProtoMessage tensor(String name, float[] numbers, int... dims) {
        ProtoMessage tensor = new ProtoMessage();
        for (int dim : dims) {
            tensor.number(1, dim);
        }
        return tensor.number(2, 1).text(8, name).floats(9, numbers, 0, numbers.length); // data type 1: 32-bit floats
    }

    private static ProtoMessage value(String name, int... dims) {
        ProtoMessage shape = new ProtoMessage().message(1, new ProtoMessage().text(2, "N"));
        for (int dim : dims) {
            shape.message(1, new ProtoMessage().number(1, dim));
        }
        ProtoMessage type = new ProtoMessage().number(1, 1).message(2, shape);
        return new ProtoMessage().text(1, name).message(2, new ProtoMessage().message(1, type));
    }

    private static ProtoMessage integer(String name, int value) {
        return new ProtoMessage()
                .message(5, new ProtoMessage().text(1, name).number(3, value).number(20, 2));
    }

    private static ProtoMessage integers(String name, int... values) {
        ProtoMessage attribute = new ProtoMessage().text(1, name);
        for (int value : values) {
            attribute.number(8, value);
        }
        return new ProtoMessage().message(5, attribute.number(20, 7));
    }
}
