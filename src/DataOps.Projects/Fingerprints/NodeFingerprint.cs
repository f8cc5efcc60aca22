using DataOps.Projects.FrontMatter;
using DataOps.Projects.Linking;
using DataOps.Projects.Settings;
using DataOps.Sql.Catalog;
using DataOps.Sql.Facts;

namespace DataOps.Projects.Fingerprints;

/// <summary>
/// The fingerprint of a node: what it means, not how it is written. Descriptions, owners, tags and checks are no part of it,
/// because rows do not depend on them; nor is what the compiler proves, or a compiler that proves more would build everything anew.
/// </summary>
internal static class NodeFingerprint
{
    // Raised when the same parts come to mean something else, so that no version is taken for another.
    private const string Scheme = "dataops-3";

    public static string OfSource(string shape, NodeSettings settings)
    {
        using var builder = new FingerprintBuilder();
        return builder.Add(Scheme).Add("source").Add(shape).Add(settings.Location?.Value).ToHex();
    }

    public static string OfSeed(Relation relation, string shape, string dataHash)
    {
        using var builder = new FingerprintBuilder();
        return builder.Add(Scheme).Add("seed").Add(relation.Name.Name).Add(shape).Add(dataHash).ToHex();
    }

    public static string OfTransform(ProjectItem item, string shape, IReadOnlyCollection<BoundNode> inputs)
    {
        using var builder = new FingerprintBuilder();
        builder.Add(Scheme).Add("transform").Add(shape);
        builder.Add(item.Metadata.TryGetValue(TransformItem.Code, out var code) ? code : null);
        AddInputs(builder, inputs);
        return builder.ToHex();
    }

    public static string OfQuery(NodeKind kind, NodeSettings settings, QueryFacts facts, string shape, IReadOnlyCollection<BoundNode> inputs)
    {
        using var builder = new FingerprintBuilder();
        builder.Add(Scheme).Add(kind.ToString()).Add(facts.Meaning).Add(shape);
        builder.Add(SettingWords.Of(SettingWords.Materializations, settings.Materialization));
        builder.Add(settings.Strategy is { } strategy ? SettingWords.Of(SettingWords.Strategies, strategy) : null);
        builder.Add(settings.UniqueKey.Select(column => column.Value));
        builder.Add(settings.NewRows?.Value);
        builder.Add(settings.Config.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => new[] { pair.Key, pair.Value }));
        AddInputs(builder, inputs);
        return builder.ToHex();
    }

    private static void AddInputs(FingerprintBuilder builder, IReadOnlyCollection<BoundNode> inputs)
    {
        builder.AddNumber(inputs.Count * 2);
        foreach (var input in inputs)
        {
            builder.Add(input.Declaration.Name).Add(input.Fingerprint);
        }
    }
}
