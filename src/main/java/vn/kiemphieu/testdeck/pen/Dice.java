package vn.kiemphieu.testdeck.pen;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Chance that repeats: everything drawn follows from one seed, on every machine. */
public final class Dice {
    private final SplittableRandom random;

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** The dice of one sheet of one deck: neighbouring numbers give unrelated sheets. */
    public static Dice of(long seed, String deck, long sheet) {
        long mixed = seed * 0x9E3779B97F4A7C15L + sheet * 0xD1B54A32D192ED03L;
        for (int i = 0; i < deck.length(); i++) {
            mixed = mixed * 31 + deck.charAt(i);
        }
        return new Dice(new SplittableRandom(mixed));
    }

    /** Independent dice: what is drawn from them changes nothing for whoever rolls these. */
    public Dice branch() {
        return new Dice(random.split());
    }

    public double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    /** A whole number from {@code low} to {@code high}, both possible. */
    public int whole(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    public long seed() {
        return random.nextLong();
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Normal deviate by Box and Muller in strict arithmetic. */
    public double gauss(double mean, double deviation) {
        double u = 1 - random.nextDouble();
        double v = random.nextDouble();
        return mean + deviation * StrictMath.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(2 * StrictMath.PI * v);
    }

    /** A positive deviate around {@code median}; {@code spread} is the deviation of its logarithm. */
    public double skewed(double median, double spread) {
        return median * StrictMath.exp(gauss(0, spread));
    }

    public <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    public <T> T pick(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** One of the choices, each as likely as its weight says. */
    public <T> T weighted(List<T> choices, ToDoubleFunction<T> weight) {
        double at = random.nextDouble() * choices.stream().mapToDouble(weight).sum();
        for (T choice : choices) {
            at -= weight.applyAsDouble(choice);
            if (at < 0) {
                return choice;
            }
        }
        return choices.get(choices.size() - 1);
    }
}
