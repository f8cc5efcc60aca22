namespace DataOps.DuckDb;

/// <summary>What kind of error the engine reports.</summary>
public enum DuckDbErrorType
{
    /// <summary>The engine names no kind.</summary>
    Invalid = 0,

    /// <summary>A value lies outside its type's range.</summary>
    OutOfRange = 1,

    /// <summary>A value cannot be converted.</summary>
    Conversion = 2,

    /// <summary>A type is not known.</summary>
    UnknownType = 3,

    /// <summary>A decimal operation failed.</summary>
    Decimal = 4,

    /// <summary>Types do not match.</summary>
    MismatchType = 5,

    /// <summary>A division by zero.</summary>
    DivideByZero = 6,

    /// <summary>An object is too large.</summary>
    ObjectSize = 7,

    /// <summary>A type is not valid here.</summary>
    InvalidType = 8,

    /// <summary>Stored data cannot be read or written.</summary>
    Serialization = 9,

    /// <summary>A transaction failed, as by a conflict with another.</summary>
    Transaction = 10,

    /// <summary>The engine does not have what was asked.</summary>
    NotImplemented = 11,

    /// <summary>An expression failed.</summary>
    Expression = 12,

    /// <summary>A table, function or other object does not exist, or exists already.</summary>
    Catalog = 13,

    /// <summary>The SQL text is not well formed.</summary>
    Parser = 14,

    /// <summary>The query cannot be planned.</summary>
    Planner = 15,

    /// <summary>The scheduler failed.</summary>
    Scheduler = 16,

    /// <summary>The executor failed.</summary>
    Executor = 17,

    /// <summary>A constraint is violated.</summary>
    Constraint = 18,

    /// <summary>An index failed.</summary>
    Index = 19,

    /// <summary>Statistics failed.</summary>
    Stat = 20,

    /// <summary>The connection failed.</summary>
    Connection = 21,

    /// <summary>A syntax error found after parsing.</summary>
    Syntax = 22,

    /// <summary>A setting is wrong.</summary>
    Settings = 23,

    /// <summary>A name or type in the query cannot be resolved.</summary>
    Binder = 24,

    /// <summary>The network failed.</summary>
    Network = 25,

    /// <summary>The optimizer failed.</summary>
    Optimizer = 26,

    /// <summary>A null pointer inside the engine.</summary>
    NullPointer = 27,

    /// <summary>A file cannot be opened, read, written or locked.</summary>
    IO = 28,

    /// <summary>The query was interrupted.</summary>
    Interrupt = 29,

    /// <summary>The database cannot go on and must be opened anew.</summary>
    Fatal = 30,

    /// <summary>An error in the engine itself.</summary>
    Internal = 31,

    /// <summary>An argument is not valid.</summary>
    InvalidInput = 32,

    /// <summary>The memory limit is reached.</summary>
    OutOfMemory = 33,

    /// <summary>The operation is not permitted.</summary>
    Permission = 34,

    /// <summary>A parameter's type cannot be resolved.</summary>
    ParameterNotResolved = 35,

    /// <summary>A parameter is not allowed here.</summary>
    ParameterNotAllowed = 36,

    /// <summary>Another object depends on this one.</summary>
    Dependency = 37,

    /// <summary>An HTTP request failed.</summary>
    Http = 38,

    /// <summary>An extension is missing.</summary>
    MissingExtension = 39,

    /// <summary>An extension could not be loaded.</summary>
    AutoLoad = 40,

    /// <summary>A sequence is exhausted.</summary>
    Sequence = 41,

    /// <summary>The configuration is not valid.</summary>
    InvalidConfiguration = 42,
}
