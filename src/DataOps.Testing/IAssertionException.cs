namespace DataOps.Testing;

/// <summary>Tells test frameworks that an exception is a failed assertion, not a broken test: xUnit looks for this name.</summary>
internal interface IAssertionException;
