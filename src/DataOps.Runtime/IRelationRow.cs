using System.Data.Common;

namespace DataOps.Runtime;

/// <summary>A typed row of one relation. The generator implements it on each record it writes; nobody writes it by hand.</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public interface IRelationRow<TSelf>
    where TSelf : IRelationRow<TSelf>
{
    /// <summary>The relation that the row belongs to.</summary>
    static abstract RelationInfo Relation { get; }

    /// <summary>Makes a row of the reader's current one, whose columns come in the order of <see cref="RelationInfo.Columns"/>.</summary>
    /// <exception cref="InvalidCastException">A value does not fit its member.</exception>
    static abstract TSelf Read(DbDataReader reader);

    /// <summary>Writes the members in the order of <see cref="RelationInfo.Columns"/>.</summary>
    /// <param name="values">Takes them; as long as there are columns.</param>
    void Write(Span<object?> values);
}
