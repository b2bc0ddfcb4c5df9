package vn.kiemphieu.learning.trees;

/**
 * One row's numbers with the right answer.
 *
 * @param numbers in an order all examples share
 * @param label number of the right class
 * @param weight how much it counts
 */
public record Example(float[] numbers, int label, double weight) {}
