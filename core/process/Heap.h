// How a child that ends soon deals with memory: it asks in large pieces and gives nothing back.
#pragma once

namespace withheld::process {

/// From now on freed blocks stay with the process, and the heap grows in pages of 2 MiB where the kernel has them (Linux's
/// transparent huge pages): the system clears every page anew and enters each into its tables, which is a third of a short
/// burn's time. For a process with one thread; does nothing without glibc.
void keepFreedMemory();

}  // namespace withheld::process
