using DataOps.Projects.Fingerprints;
using DataOps.Projects.Queries;
using DataOps.Projects.Seeds;
using DataOps.Projects.Settings;
using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Facts;
using DataOps.Sql.Syntax;
using DataOps.Sql.Syntax.Parsing;

namespace DataOps.Projects.Linking;

/// <summary>Binds declarations, each against the signatures of what it reads.</summary>
internal sealed class NodeBinder(ProjectOptions options, RelationNames names, SchemaCatalog everything)
{
    // Below it the second thread would come too late.
    private const int FewestForThreads = 16;

    // Up to it looking through all of them is fastest.
    private const int ManyInputs = 16;

    private readonly Dictionary<Declaration, BoundNode> _bound = [];
    private readonly System.Collections.Concurrent.ConcurrentBag<ParserBuffers> _buffers = [];
    private readonly Lazy<string> _allNames = new(() => string.Join("\n", everything.Relations.Select(relation => relation.Name.ToString())));
    private readonly string _types = string.Join("\n", everything.TypeNames);

    private Dialect Dialect => options.Dialect;

    /// <summary>Binds relations level by level; those of one level need none of each other, so all processors bind them.</summary>
    /// <param name="relations">The relations.</param>
    /// <param name="references">The references of each.</param>
    /// <param name="levels">The numbers of the relations, each level behind those it needs.</param>
    public BoundNode[] BindAll(IReadOnlyList<Declaration> relations, IReadOnlyList<References> references, IReadOnlyList<IReadOnlyList<int>> levels)
    {
        var nodes = new BoundNode[relations.Count];
        foreach (var level in levels)
        {
            if (level.Count >= FewestForThreads)
            {
                System.Threading.Tasks.Parallel.ForEach(level, number => nodes[number] = Bind(relations[number], references[number]));
            }
            else
            {
                foreach (var number in level)
                {
                    nodes[number] = Bind(relations[number], references[number]);
                }
            }

            foreach (var number in level)
            {
                _bound.Add(relations[number], nodes[number]);
            }
        }

        return nodes;
    }

    /// <summary>Binds one declaration, when what it needs is bound.</summary>
    public BoundNode Bind(Declaration declaration, References references) => declaration switch
    {
        { Kind: NodeKind.Seed } => BindSeed(declaration),
        { Kind: NodeKind.Transform, Declared: { } made } => BindTransform(declaration, made, references),
        { Query: not null } or { IsReadAgain: true } => BindQuery(declaration, references),
        { Declared: { } declared } => BindTable(declaration, declared),
        _ => Broken(declaration),
    };

    /// <summary>The catalog of a declaration: its inputs with their columns, and all other names.</summary>
    public ProjectCatalog CatalogOf(References references, Relation? extra = null) =>
        new(names, Inputs(references), everything) { Extra = extra };

    private BoundNode BindTable(Declaration declaration, Relation declared)
    {
        var relation = Described(declaration, declared);
        var signature = RelationSignature.Of(relation, Dialect);
        return new BoundNode(declaration, relation, signature) { Fingerprint = NodeFingerprint.OfSource(RelationSignature.Shape(relation, Dialect), declaration.SettingsFile.Settings) };
    }

    private BoundNode BindSeed(Declaration declaration)
    {
        var text = declaration.File.Item.Text;
        var declared = declaration.Declared;
        var key = declared is null ? "" : RelationSignature.Of(declared, Dialect);
        var seed = declaration.File.Seed.Get(
            key, () => declared is null ? SeedReader.Infer(text, Dialect) : SeedReader.Read(text, declared, Dialect));
        var relation = Described(declaration, new Relation(declaration.Relation, RelationKind.Table, seed.Columns)
        {
            Keys = seed.Keys,
            ForeignKeys = declared?.ForeignKeys ?? [],
        });
        var signature = RelationSignature.Of(relation, Dialect);
        return new BoundNode(declaration, relation, signature)
        {
            Diagnostics = seed.Diagnostics,
            Fingerprint = NodeFingerprint.OfSeed(relation, RelationSignature.Shape(relation, Dialect), seed.DataHash),
            SeedRows = seed.RowCount,
        };
    }

    private BoundNode BindTransform(Declaration declaration, Relation made, References references)
    {
        var inputs = Inputs(references);
        var relation = Described(declaration, new Relation(declaration.Relation, RelationKind.Table, made.Columns)
        {
            Keys = made.Keys,
            IsBroken = declaration.File.Item.Metadata.ContainsKey(TransformItem.Broken),
        });
        var signature = RelationSignature.Of(relation, Dialect);
        return new BoundNode(declaration, relation, signature)
        {
            Inputs = inputs,
            Fingerprint = NodeFingerprint.OfTransform(declaration.File.Item, RelationSignature.Shape(relation, Dialect), inputs),
        };
    }

    private BoundNode BindQuery(Declaration declaration, References references)
    {
        var inputs = Inputs(references);
        var bound = declaration.IsReadAgain ? AnalyzeOnce(declaration, references, inputs) : Remembered(declaration, references, inputs);
        return new BoundNode(declaration, bound.Relation, bound.Signature)
        {
            Diagnostics = declaration.Kind == NodeKind.Query ? ParameterTypes.Findings(bound.Facts) : bound.Facts.Diagnostics,
            Facts = bound.Facts,
            Inputs = inputs,
            Sql = bound.Sql,
            Fingerprint = FingerprintOf(declaration, bound, inputs),
        };
    }

    // Nobody asks for it again, so neither syntax nor answer is kept.
    private BoundQuery AnalyzeOnce(Declaration declaration, References references, BoundNode[] inputs)
    {
        var buffers = _buffers.TryTake(out var spare) ? spare : new ParserBuffers();
        var tree = SqlParser.Parse(declaration.File.Item.Text, Dialect, buffers);
        _buffers.Add(buffers);
        return Analyze(declaration, tree, (QueryStatement)tree.Statements[0], references, inputs);
    }

    private BoundQuery Remembered(Declaration declaration, References references, BoundNode[] inputs)
    {
        var (key, last) = (KeyOf(declaration, references, inputs), declaration.File.Bound);
        return last.Find(key) ?? last.Keep(key, Analyze(declaration, declaration.File.Tree!, declaration.Query!, references, inputs));
    }

    private string FingerprintOf(Declaration declaration, BoundQuery bound, BoundNode[] inputs) => declaration.IsReadAgain
        ? NewFingerprint(declaration, bound, inputs)
        : RememberedFingerprint(declaration, bound, inputs);

    private string RememberedFingerprint(Declaration declaration, BoundQuery bound, BoundNode[] inputs)
    {
        var parts = new string[inputs.Length + 2];
        (parts[0], parts[1]) = (bound.Signature, bound.Facts.Meaning);
        for (var i = 0; i < inputs.Length; i++)
        {
            parts[i + 2] = inputs[i].Fingerprint;
        }

        var key = new BindingKey(parts);
        return declaration.File.Fingerprint.Find(key) ?? declaration.File.Fingerprint.Keep(key, NewFingerprint(declaration, bound, inputs));
    }

    private string NewFingerprint(Declaration declaration, BoundQuery bound, BoundNode[] inputs) =>
        NodeFingerprint.OfQuery(declaration.Kind, declaration.SettingsFile.Settings, bound.Facts, RelationSignature.Shape(bound.Relation, Dialect), inputs);

    private BoundNode Broken(Declaration declaration)
    {
        var relation = new Relation(declaration.Relation, RelationKind.Query, []) { IsBroken = true };
        return new BoundNode(declaration, relation, RelationSignature.Of(relation, Dialect));
    }

    private BoundQuery Analyze(Declaration declaration, SyntaxTree tree, QueryStatement query, References references, BoundNode[] inputs)
    {
        var catalog = new ProjectCatalog(names, inputs, everything);
        var facts = declaration.Kind == NodeKind.Query
            ? ParameterTypes.Analyze(declaration, catalog)
            : QueryAnalyzer.Analyze(tree, query, catalog);
        var defined = facts.ToRelation(declaration.Relation, CommentOf(declaration), names: declaration.ColumnNames, isBroken: facts.Columns.Count == 0);
        var relation = Described(declaration, defined);
        return new BoundQuery(facts, relation, RelationSignature.Of(relation, Dialect), Emit(declaration, tree, query, references, facts));
    }

    private BindingKey KeyOf(Declaration declaration, References references, BoundNode[] inputs)
    {
        var parts = new List<string>(inputs.Length + 2) { declaration.Relation.ToString(), _types };
        foreach (var input in inputs)
        {
            parts.Add(input.Signature);
        }

        foreach (var input in inputs)
        {
            if (RelationMarker.IsInlined(input.Declaration))
            {
                parts.Add(input.Sql ?? "");
            }
        }

        if (references.HasUnknown || declaration.References.Count > references.Resolved.Count)
        {
            parts.Add(_allNames.Value);
        }

        return new BindingKey([.. parts]);
    }

    // Each once, by name.
    private BoundNode[] Inputs(References references)
    {
        var inputs = new List<BoundNode>(references.Resolved.Count);
        var seen = references.Resolved.Count > ManyInputs ? new HashSet<BoundNode>() : null;
        foreach (var pair in references.Resolved)
        {
            if (_bound.TryGetValue(pair.Value, out var input) && (seen?.Add(input) ?? !inputs.Contains(input)))
            {
                inputs.Add(input);
            }
        }

        inputs.Sort(static (left, right) => string.CompareOrdinal(left.Declaration.Name, right.Declaration.Name));
        return [.. inputs];
    }

    private string Emit(Declaration declaration, SyntaxTree tree, QueryStatement query, References references, QueryFacts facts) => RelationMarker.Emit(
        declaration,
        tree,
        query,
        references,
        Dialect,
        target => declaration.Kind switch
        {
            _ when RelationMarker.IsInlined(target) && _bound.TryGetValue(target, out var inlined) =>
                $"({(declaration.Kind == NodeKind.Query ? Published(inlined.Sql) : inlined.Sql)})",
            NodeKind.Query => RelationMarker.Published(target, Dialect),
            _ => RelationMarker.For(target, Dialect),
        },
        declaration.Kind == NodeKind.Query ? ParameterText.Edits(declaration, tree, facts, Dialect) : []);

    // A query reads what is published, and so does a model that stands in it.
    private string? Published(string? sql) => sql is null ? null : _bound.Keys
        .Where(declaration => declaration.IsOwned)
        .Aggregate(sql, (text, owned) => text.Replace(RelationMarker.For(owned, Dialect), RelationMarker.Published(owned, Dialect)));

    private static string? CommentOf(Declaration declaration)
    {
        var (said, declared) = (declaration.SettingsFile.Settings.Description, declaration.Declared?.Comment);
        return declaration.Kind == NodeKind.Source ? declared ?? said : said ?? declared;
    }

    // The relation with what its settings say of it and of its columns.
    private Relation Described(Declaration declaration, Relation relation)
    {
        var settings = declaration.SettingsFile.Settings;
        var comment = CommentOf(declaration);
        if (settings.Columns.Count == 0 && comment == relation.Comment && !relation.IsOfEngine && relation.Name.Equals(declaration.Relation))
        {
            return relation;
        }

        return new Relation(declaration.Relation, relation.Kind, [.. relation.Columns.Select(column => Described(column, settings))])
        {
            Keys = relation.Keys,
            ForeignKeys = relation.ForeignKeys,
            Dependencies = relation.Dependencies,
            RowCount = relation.RowCount,
            HasCollatedText = relation.HasCollatedText,
            Comment = comment,
            IsBroken = relation.IsBroken,
        };
    }

    private Column Described(Column column, NodeSettings settings)
    {
        var said = settings.Columns.FirstOrDefault(setting => Dialect.NameComparer.Equals(setting.Name.Value, column.Name));
        return said?.Description is null
            ? column
            : new Column(column.Name, column.Type, column.Nullable) { Comment = said.Description, Values = column.Values, HasDefault = column.HasDefault };
    }
}
