using DataOps.Deployment.Manifests;
using DataOps.Runtime;

namespace DataOps.Testing.Fixtures;

/// <summary>
/// Which relations a test's database needs, in the order they are made; the model under test is the last. From what is given down to
/// the model everything runs; seeds of which nothing is said hold their own rows.
/// </summary>
/// <param name="Steps">The relations.</param>
internal sealed record FixturePlan(IReadOnlyList<FixtureStep> Steps)
{
    public FixtureStep Model => Steps[^1];

    public static FixturePlan Make(TestProject project, RelationInfo model, TestSetup setup) => new Maker(project, setup).Make(model);

    private sealed class Maker(TestProject project, TestSetup setup)
    {
        private readonly ILookup<string, GivenRows> _given = setup.Given.ToLookup(given => project.Find(given.Relation).Name, StringComparer.Ordinal);
        private readonly Dictionary<string, bool> _reachesGiven = new(StringComparer.Ordinal);
        private readonly HashSet<string> _made = new(StringComparer.Ordinal);
        private readonly List<FixtureStep> _steps = [];
        private readonly List<(ManifestNode Reader, ManifestNode Input)> _missing = [];

        public FixturePlan Make(RelationInfo model)
        {
            var node = project.Find(model);
            if (node.Kind is "source" or "seed")
            {
                throw new ModelTestException($"'{node.Name}' is a {node.Kind}, not a model: there is nothing to run.");
            }

            RefuseEphemeral();
            Run(node);
            var unused = _given.Select(given => given.Key).Where(name => !_made.Contains(name)).ToList();
            if (unused.Count > 0)
            {
                throw new ModelTestException(FixtureMessages.Unused(node, unused));
            }

            return _missing.Count == 0 ? new FixturePlan(_steps) : throw new ModelTestException(FixtureMessages.Missing(node, _missing));
        }

        // Its query is part of the texts of its readers, so that rows given to it would go nowhere.
        private void RefuseEphemeral()
        {
            if (_given.Select(given => project.Nodes[given.Key]).FirstOrDefault(static node => node.Materialize == "ephemeral") is { } ephemeral)
            {
                throw new ModelTestException(FixtureMessages.GivenEphemeral(ephemeral));
            }
        }

        private void Run(ManifestNode node)
        {
            MakeInputs(node, node);
            Add(node, null);
        }

        private void MakeInputs(ManifestNode node, ManifestNode reader)
        {
            foreach (var input in node.DependsOn.Select(name => project.Nodes[name]).Where(input => !_made.Contains(input.Name)))
            {
                if (input.Materialize == "ephemeral")
                {
                    MakeInputs(input, reader);
                }
                else
                {
                    MakeInput(input, reader);
                }
            }
        }

        private void MakeInput(ManifestNode input, ManifestNode reader)
        {
            if (_given.Contains(input.Name))
            {
                Add(input, [.. _given[input.Name]]);
            }
            else if (ReachesGiven(input))
            {
                Run(input);
            }
            else if (input.IsSeed && input.Seed?.Csv is not null && !setup.OthersEmpty)
            {
                Add(input, [Own(input)]);
            }
            else
            {
                Add(input, []);
                if (!setup.OthersEmpty)
                {
                    _missing.Add((reader, input));
                }
            }
        }

        private static GivenRows Own(ManifestNode seed) =>
            new(new RelationInfo("", seed.Schema, seed.Relation ?? seed.Name, "seed", [], [], null), GivenKind.Own, []);

        private void Add(ManifestNode node, IReadOnlyList<GivenRows>? rows)
        {
            _made.Add(node.Name);
            _steps.Add(new FixtureStep(node, rows));
        }

        private bool ReachesGiven(ManifestNode node)
        {
            if (!_reachesGiven.TryGetValue(node.Name, out var reaches))
            {
                reaches = node.DependsOn.Any(name => _given.Contains(name) || ReachesGiven(project.Nodes[name]));
                _reachesGiven.Add(node.Name, reaches);
            }

            return reaches;
        }
    }
}
