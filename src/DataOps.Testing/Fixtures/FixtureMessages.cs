using DataOps.Deployment.Manifests;
using DataOps.Deployment.Transforms;

namespace DataOps.Testing.Fixtures;

/// <summary>What is said of a test that cannot run.</summary>
internal static class FixtureMessages
{
    public static string Missing(ManifestNode model, IReadOnlyList<(ManifestNode Reader, ManifestNode Input)> missing)
    {
        var inputs = string.Join(", and ", missing.GroupBy(pair => pair.Reader.Name, StringComparer.Ordinal).Select(group =>
            $"'{group.Key}' reads {List(group.Select(pair => pair.Input.Name))}"));
        return $"'{model.Name}' cannot run: {inputs}, of which the test says nothing. "
            + "Give rows with Given(…), say that a relation is empty with Given<T>(), or that all others are with OtherInputsEmpty().";
    }

    public static string Unused(ManifestNode model, IReadOnlyList<string> unused) =>
        $"'{model.Name}' never reads {List(unused)}: remove what is given to {(unused.Count == 1 ? "it" : "them")}, or test a model that reads {(unused.Count == 1 ? "it" : "them")}.";

    public static string GivenEphemeral(ManifestNode node) =>
        $"'{node.Name}' is ephemeral: its query stands in those that read it, so rows cannot take its place. Give rows to what it reads: {List(node.DependsOn)}.";

    public static string Failed(ManifestNode node, Exception error) =>
        error is TransformException ? error.Message : $"'{node.Name}' failed: {error.Message}";

    public static string DoNotFit(ManifestNode node, Exception error) => $"The rows given to '{node.Name}' do not fit: {error.Message}";

    public static string List(IEnumerable<string> names)
    {
        var quoted = names.Select(name => $"'{name}'").ToList();
        return quoted.Count < 2 ? string.Concat(quoted) : string.Join(", ", quoted.SkipLast(1)) + " and " + quoted[^1];
    }
}
