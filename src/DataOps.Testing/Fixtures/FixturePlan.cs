using DataOps.Deployment.Manifests;
using DataOps.Runtime;

namespace DataOps.Testing.Fixtures;

/// <summary>Which relations a test's database needs, in the order they are made. The model under test is the last.</summary>
/// <param name="Steps">The relations.</param>
internal sealed record FixturePlan(IReadOnlyList<FixtureStep> Steps)
{
    public ManifestNode Model => Steps[^1].Node;

    public static FixturePlan Make(ReleaseManifest manifest, RelationInfo model, IReadOnlyList<GivenRelation> given) =>
        new Maker(manifest, given).Make(model);

    private sealed class Maker(ReleaseManifest manifest, IReadOnlyList<GivenRelation> given)
    {
        private readonly Dictionary<string, ManifestNode> _nodes = manifest.Nodes.ToDictionary(n => n.Name, StringComparer.Ordinal);
        private readonly Dictionary<string, bool> _reachesGiven = new(StringComparer.Ordinal);
        private readonly HashSet<string> _made = new(StringComparer.Ordinal);
        private readonly List<FixtureStep> _steps = [];

        public FixturePlan Make(RelationInfo model)
        {
            var node = NodeOf(model);
            if (node.Sql is null)
            {
                throw new ModelTestException($"'{node.Name}' is a {node.Kind}, not a model: there is nothing to run.");
            }

            var byNode = given.ToLookup(g => NodeOf(g.Relation).Name, StringComparer.Ordinal);
            Run(node, byNode);
            var unused = byNode.Select(g => g.Key).Where(name => !_made.Contains(name)).ToList();
            return unused.Count == 0
                ? new FixturePlan(_steps)
                : throw new ModelTestException(
                    $"'{node.Name}' never reads {string.Join(", ", unused.Select(n => $"'{n}'"))}: remove what is given to it, or test a model that reads it.");
        }

        private void Run(ManifestNode node, ILookup<string, GivenRelation> byNode)
        {
            foreach (var name in node.DependsOn)
            {
                if (_made.Contains(name))
                {
                    continue;
                }

                var input = _nodes[name];
                if (byNode.Contains(name) || input.Sql is null || !ReachesGiven(input, byNode))
                {
                    Add(input, [.. byNode[name]]);
                }
                else
                {
                    Run(input, byNode);
                }
            }

            Add(node, null);
        }

        private void Add(ManifestNode node, IReadOnlyList<GivenRelation>? rows)
        {
            _made.Add(node.Name);
            _steps.Add(new FixtureStep(node, rows));
        }

        private bool ReachesGiven(ManifestNode node, ILookup<string, GivenRelation> byNode)
        {
            if (!_reachesGiven.TryGetValue(node.Name, out var reaches))
            {
                reaches = node.DependsOn.Any(name => byNode.Contains(name) || ReachesGiven(_nodes[name], byNode));
                _reachesGiven.Add(node.Name, reaches);
            }

            return reaches;
        }

        private ManifestNode NodeOf(RelationInfo relation) =>
            manifest.Nodes.FirstOrDefault(n => Is(n, relation))
            ?? throw new ModelTestException(
                $"The project '{manifest.Project}' has no {relation.Kind} '{relation.Name}'. Build the project again: its file is older than its code.");

        private static bool Is(ManifestNode node, RelationInfo relation) =>
            string.Equals(node.Relation ?? node.Name, relation.Name, StringComparison.Ordinal)
            && string.Equals(node.Schema, relation.Schema, StringComparison.Ordinal)
            && string.Equals(node.Kind, relation.Kind, StringComparison.OrdinalIgnoreCase);
    }
}
