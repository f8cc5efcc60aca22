using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Catalog;

/// <summary>Makes names of relations from names as written.</summary>
internal static class RelationNameReader
{
    /// <summary>The relation that the first <paramref name="partCount"/> parts name; null for a broken name.</summary>
    public static RelationName? Read(Dialect dialect, QualifiedName name, int partCount)
    {
        if (partCount is < 1 or > 3 || name.Parts[partCount - 1].IsMissing)
        {
            return null;
        }

        return new RelationName(
            partCount > 1 ? Part(partCount - 2) : null,
            Part(partCount - 1),
            partCount > 2 ? Part(partCount - 3) : null);

        string Part(int index) => dialect.Fold(name.Parts[index].Value, name.Parts[index].Quoted);
    }
}
