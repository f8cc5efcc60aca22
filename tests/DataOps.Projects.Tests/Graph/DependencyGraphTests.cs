using DataOps.Projects.Graph;

namespace DataOps.Projects.Tests.Graph;

public class DependencyGraphTests
{
    [Fact]
    public void Each_node_comes_behind_what_it_needs_and_the_lowest_number_first() =>
        Assert.Equal([1, 3, 0, 2], Graph([1, 3], [], [0], []).Order((_, _) => true));

    [Fact]
    public void Nodes_that_need_each_other_are_one_component_and_the_cycle_is_a_shortest_path()
    {
        var graph = Graph([1], [2, 3], [0], [0], []);
        var components = graph.Components();
        Assert.Equal(components[0], components[3]);
        Assert.NotEqual(components[0], components[4]);
        Assert.Equal([0, 1, 2], graph.FindCycle(0, components));
        Assert.False(graph.IsOnCycle(4, components));
    }

    [Fact]
    public void A_long_chain_does_not_overflow_the_stack()
    {
        const int Count = 20_000;
        var graph = new DependencyGraph([.. Enumerable.Range(0, Count).Select(i => (IReadOnlyList<int>)(i + 1 < Count ? [i + 1] : []))]);
        Assert.Equal(Count, graph.Components().Distinct().Count());
        Assert.Equal(Count - 1, graph.Order((_, _) => true)[0]);
    }

    private static DependencyGraph Graph(params int[][] needs) => new(needs);
}
