using DataOps.Sql.Catalog;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql;

/// <summary>
/// Models over a schema. They stand in the default schema, whether it is written (<c>dbo.orders</c>) or not. Each is known from the
/// moment its query is bound; until then it is a relation of unknown columns. Binding several models at once is safe as long as
/// none of them reads another.
/// </summary>
internal sealed class ModelCatalog : ICatalog
{
    private readonly ICatalog _basis;
    private readonly string _defaultSchema;
    private readonly StringComparer _names;
    private readonly Dictionary<string, int> _numbers;
    private readonly Relation[] _relations;

    public ModelCatalog(Dialect dialect, ICatalog basis, int count)
    {
        _basis = basis;
        _defaultSchema = SchemaCatalog.DefaultSchemaOf(dialect);
        _names = dialect.NameComparer;
        _numbers = new Dictionary<string, int>(count, _names);
        _relations = new Relation[count];
    }

    public IEnumerable<Relation> Relations => _numbers.Values.Select(number => _relations[number]).Concat(_basis.Relations);

    public IEnumerable<string> TypeNames => _basis.TypeNames;

    /// <summary>Makes a model known by its name; gives the number of the one that has it already.</summary>
    public int? Declare(int number, string name)
    {
        _relations[number] = new Relation(new RelationName(null, name), RelationKind.Query, []) { IsBroken = true };
        if (_numbers.TryGetValue(name, out var first))
        {
            return first;
        }

        _numbers.Add(name, number);
        return null;
    }

    public void Define(int number, Relation relation) => _relations[number] = relation;

    /// <summary>The number of the model that a name stands for, or -1.</summary>
    public int NumberOf(IReadOnlyList<string> parts)
    {
        var inDefaultSchema = parts.Count == 1 || (parts.Count <= 3 && _names.Equals(parts[parts.Count - 2], _defaultSchema));
        return inDefaultSchema && _numbers.TryGetValue(parts[parts.Count - 1], out var number) ? number : -1;
    }

    public Relation? Find(IReadOnlyList<string> parts) => NumberOf(parts) is >= 0 and var number ? _relations[number] : _basis.Find(parts);

    public SqlType? FindType(IReadOnlyList<string> parts) => _basis.FindType(parts);

    public UserFunction? FindFunction(IReadOnlyList<string> parts) => _basis.FindFunction(parts);

    public IEnumerable<string> FunctionNames => _basis.FunctionNames;

    public DeclaredValue? FindValue(IReadOnlyList<string> parts) => _basis.FindValue(parts);

    public Relation? FindTableType(IReadOnlyList<string> parts) => _basis.FindTableType(parts);

    public IReadOnlyList<UserFunction> FindFunctions(IReadOnlyList<string> parts) => _basis.FindFunctions(parts);
}
