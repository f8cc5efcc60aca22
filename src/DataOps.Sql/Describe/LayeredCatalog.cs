using DataOps.Sql.Catalog;
using DataOps.Sql.Types;

namespace DataOps.Sql;

/// <summary>A catalog whose types and functions are looked for in another one too.</summary>
internal sealed class LayeredCatalog(ICatalog own, ICatalog? basis) : ICatalog
{
    public IEnumerable<Relation> Relations => own.Relations;

    public IEnumerable<string> TypeNames => basis is null ? own.TypeNames : own.TypeNames.Concat(basis.TypeNames);

    public Relation? Find(IReadOnlyList<string> parts) => own.Find(parts);

    public SqlType? FindType(IReadOnlyList<string> parts) => own.FindType(parts) ?? basis?.FindType(parts);

    public UserFunction? FindFunction(IReadOnlyList<string> parts) => own.FindFunction(parts) ?? basis?.FindFunction(parts);

    public IEnumerable<string> FunctionNames => basis is null ? own.FunctionNames : own.FunctionNames.Concat(basis.FunctionNames);

    public DeclaredValue? FindValue(IReadOnlyList<string> parts) => own.FindValue(parts) ?? basis?.FindValue(parts);

    public Relation? FindTableType(IReadOnlyList<string> parts) => own.FindTableType(parts) ?? basis?.FindTableType(parts);

    public IReadOnlyList<UserFunction> FindFunctions(IReadOnlyList<string> parts)
    {
        var found = own.FindFunctions(parts);
        return basis is null ? found : found.Count == 0 ? basis.FindFunctions(parts) : [.. found, .. basis.FindFunctions(parts)];
    }
}
