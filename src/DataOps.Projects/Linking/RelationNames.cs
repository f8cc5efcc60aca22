using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;

namespace DataOps.Projects.Linking;

/// <summary>
/// Finds what a name of a relation stands for. A plain name is first that of a model or seed, then that of a source of the default
/// schema, then that of the only source of that name.
/// </summary>
internal sealed class RelationNames
{
    private readonly Dictionary<string, List<Declaration>> _byName;
    private readonly Dialect _dialect;
    private readonly string _engineSchema;

    public RelationNames(ProjectOptions options, IEnumerable<Declaration> declarations)
    {
        _dialect = options.Dialect;
        _engineSchema = DataOps.Sql.Catalog.SchemaCatalog.DefaultSchemaOf(options.Dialect);
        _byName = new Dictionary<string, List<Declaration>>(_dialect.NameComparer);
        foreach (var declaration in declarations)
        {
            if (!_byName.TryGetValue(declaration.Relation.Name, out var list))
            {
                _byName.Add(declaration.Relation.Name, list = []);
            }

            list.Add(declaration);
        }
    }

    /// <summary>The parts of a name as written, each folded.</summary>
    public IReadOnlyList<string> Fold(QualifiedName name)
    {
        var parts = new string[name.Parts.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = _dialect.Fold(name.Parts[i].Value, name.Parts[i].Quoted);
        }

        return parts;
    }

    /// <summary>The relation that is meant; several when the name does not decide, none when there is no such relation.</summary>
    public IReadOnlyList<Declaration> Find(IReadOnlyList<string> parts)
    {
        if (parts.Count is 0 or > 3 || !_byName.TryGetValue(parts[parts.Count - 1], out var sameName))
        {
            return [];
        }

        return parts.Count == 1 ? FindPlain(sameName) : sameName.FindAll(declaration => Matches(declaration, parts));
    }

    private List<Declaration> FindPlain(List<Declaration> sameName)
    {
        if (sameName.Count == 1)
        {
            return sameName;
        }

        var own = sameName.Where(declaration => declaration.IsOwned).ToList();
        if (own.Count > 0)
        {
            return own;
        }

        var inDefault = sameName.Where(declaration => IsEngineSchema(declaration.Relation.Schema)).ToList();
        return inDefault.Count > 0 ? inDefault : sameName;
    }

    private bool Matches(Declaration declaration, IReadOnlyList<string> parts)
    {
        var schema = parts[parts.Count - 2];
        var database = parts.Count == 3 ? parts[0] : null;
        return _dialect.NameComparer.Equals(declaration.Relation.Schema ?? _engineSchema, schema)
            && (database is null || declaration.Relation.Database is null
                || _dialect.NameComparer.Equals(declaration.Relation.Database, database));
    }

    private bool IsEngineSchema(string? schema) => schema is null || _dialect.NameComparer.Equals(schema, _engineSchema);
}
