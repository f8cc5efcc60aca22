using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog;

/// <summary>
/// A fixed set of relations, types and functions. A plain name means the one in the default schema, or else the only one of that name.
/// </summary>
public sealed class SchemaCatalog : ICatalog
{
    private readonly NameTable<Relation> _relations;
    private readonly NameTable<UserType> _types;
    private readonly NameTable<UserFunction> _functions;
    private readonly NameTable<DeclaredValue> _values;
    private readonly NameTable<Relation> _tableTypes;

    /// <summary>Makes a catalog; of two relations of one name the first counts.</summary>
    /// <param name="dialect">How names compare.</param>
    /// <param name="relations">The relations.</param>
    /// <param name="defaultSchema">The schema of relations without one; null for the dialect's own (<c>main</c>, <c>public</c>, <c>dbo</c>).</param>
    /// <param name="types">The types.</param>
    /// <param name="functions">The functions.</param>
    /// <param name="values">The sequences and variables.</param>
    /// <param name="tableTypes">The types of tables.</param>
    public SchemaCatalog(
        Dialect dialect,
        IEnumerable<Relation> relations,
        string? defaultSchema = null,
        IEnumerable<UserType>? types = null,
        IEnumerable<UserFunction>? functions = null,
        IEnumerable<DeclaredValue>? values = null,
        IEnumerable<Relation>? tableTypes = null)
    {
        Dialect = dialect;
        DefaultSchema = defaultSchema ?? DefaultSchemaOf(dialect);
        var list = relations.ToArray();
        Relations = list;
        _relations = new(dialect, DefaultSchema, list.Select(relation => new KeyValuePair<RelationName, Relation>(relation.Name, relation)));
        _types = new(dialect, DefaultSchema, (types ?? []).Select(type => new KeyValuePair<RelationName, UserType>(type.Name, type)));
        _functions = new(
            dialect,
            DefaultSchema,
            (functions ?? []).Select(function => new KeyValuePair<RelationName, UserFunction>(function.Name, function)));
        _values = new(dialect, DefaultSchema, (values ?? []).Select(value => new KeyValuePair<RelationName, DeclaredValue>(value.Name, value)));
        _tableTypes = new(dialect, DefaultSchema, (tableTypes ?? []).Select(type => new KeyValuePair<RelationName, Relation>(type.Name, type)));
    }

    /// <summary>How names compare.</summary>
    public Dialect Dialect { get; }

    /// <summary>The schema of relations without one.</summary>
    public string DefaultSchema { get; }

    /// <inheritdoc/>
    public IEnumerable<Relation> Relations { get; }

    /// <inheritdoc/>
    public IEnumerable<string> TypeNames => _types.Names;

    /// <summary>The schema that a dialect's engine uses unless told otherwise.</summary>
    public static string DefaultSchemaOf(Dialect dialect) => dialect.Kind switch
    {
        DialectKind.Postgres => "public",
        DialectKind.TSql => "dbo",
        _ => "main",
    };

    /// <inheritdoc/>
    public Relation? Find(IReadOnlyList<string> parts) => _relations.Find(parts);

    /// <inheritdoc/>
    public SqlType? FindType(IReadOnlyList<string> parts) =>
        _types.Find(parts)?.Type
        ?? (Dialect.Kind == DialectKind.Postgres && _relations.Find(parts) is { IsBroken: false } relation ? RowTypes.Of(relation) : null);

    /// <inheritdoc/>
    public UserFunction? FindFunction(IReadOnlyList<string> parts) => _functions.Find(parts);

    /// <inheritdoc/>
    public IReadOnlyList<UserFunction> FindFunctions(IReadOnlyList<string> parts) => _functions.FindAll(parts);

    /// <inheritdoc/>
    public IEnumerable<string> FunctionNames => _functions.Names;

    /// <inheritdoc/>
    public DeclaredValue? FindValue(IReadOnlyList<string> parts) => _values.Find(parts);

    /// <inheritdoc/>
    public Relation? FindTableType(IReadOnlyList<string> parts) => _tableTypes.Find(parts);
}
