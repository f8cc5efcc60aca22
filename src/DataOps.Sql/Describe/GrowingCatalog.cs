using DataOps.Sql.Catalog;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql;

/// <summary>What DDL declared so far, while more is being read: a view sees what stands before it, and nothing is made anew for each.</summary>
internal sealed class GrowingCatalog : ICatalog
{
    private readonly Dialect _dialect;
    private readonly List<Relation> _inOrder = [];
    private readonly NameTable<Relation> _relations;
    private readonly NameTable<UserType> _types;
    private readonly NameTable<UserFunction> _functions;
    private readonly NameTable<DeclaredValue> _values;
    private readonly NameTable<Relation> _tableTypes;

    public GrowingCatalog(Dialect dialect)
    {
        _dialect = dialect;
        var schema = SchemaCatalog.DefaultSchemaOf(dialect);
        _relations = new(dialect, schema, []);
        _types = new(dialect, schema, []);
        _functions = new(dialect, schema, []);
        _values = new(dialect, schema, []);
        _tableTypes = new(dialect, schema, []);
    }

    public IEnumerable<Relation> Relations => _inOrder;

    public IEnumerable<string> TypeNames => _types.Names;

    public void Add(Relation relation)
    {
        _inOrder.Add(relation);
        _relations.Add(relation.Name, relation);
    }

    /// <summary>Adds a relation, or puts it in the place of the one of its name.</summary>
    public void Put(Relation relation)
    {
        if (Find(relation.Name) is not { } old)
        {
            Add(relation);
            return;
        }

        _inOrder[_inOrder.LastIndexOf(old)] = relation;
        _relations.Replace(old.Name, old, relation);
    }

    public void Add(SchemaResult schema)
    {
        foreach (var type in schema.Types)
        {
            _types.Add(type.Name, type);
        }

        foreach (var function in schema.Functions)
        {
            _functions.Add(function.Name, function);
        }

        foreach (var value in schema.Values)
        {
            _values.Add(value.Name, value);
        }

        foreach (var type in schema.TableTypes)
        {
            _tableTypes.Add(type.Name, type);
        }

        foreach (var relation in schema.Relations)
        {
            Put(relation);
        }
    }

    /// <summary>The relation of exactly this schema and name.</summary>
    public Relation? Find(RelationName name) => _relations.Find(name.Schema is { } schema ? [schema, name.Name] : [SchemaCatalog.DefaultSchemaOf(_dialect), name.Name]);

    public Relation? Find(IReadOnlyList<string> parts) => _relations.Find(parts);

    public SqlType? FindType(IReadOnlyList<string> parts) =>
        _types.Find(parts)?.Type
        ?? (_dialect.Kind == DialectKind.Postgres && _relations.Find(parts) is { IsBroken: false } relation ? RowTypes.Of(relation) : null);

    public UserFunction? FindFunction(IReadOnlyList<string> parts) => _functions.Find(parts);

    public IReadOnlyList<UserFunction> FindFunctions(IReadOnlyList<string> parts) => _functions.FindAll(parts);

    public IEnumerable<string> FunctionNames => _functions.Names;

    public DeclaredValue? FindValue(IReadOnlyList<string> parts) => _values.Find(parts);

    public Relation? FindTableType(IReadOnlyList<string> parts) => _tableTypes.Find(parts);
}
